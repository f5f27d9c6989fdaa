-- The record: acts, and what each says. Never changed; the place of an entry is counted from 1 within its act.
-- Days are ISO texts, such as 2019-06-26, and moments ISO texts in UTC.

create table act (
    number integer not null primary key check (number >= 1),
    entered text not null,
    by text not null check (length(by) between 1 and 300),
    words text not null
) ${table};

create table entry (
    act integer not null references act (number),
    place integer not null check (place >= 1),
    noun text not null check (length(noun) between 1 and 50),
    code text not null check (length(code) between 2 and 24),
    effective text not null,
    told text not null,
    type text not null check (length(type) between 1 and 50),
    version integer not null check (version >= 1),
    payload text not null,
    reason text check (length(reason) between 1 and 10000),
    source_paper text check (length(source_paper) between 2 and 24),
    source_place text check (length(source_place) between 1 and 300),
    source_inferred text check (length(source_inferred) between 1 and 10000),
    primary key (act, place),
    check (effective <= told),
    check (source_paper is not null or (source_place is null and source_inferred is null))
) ${table};

create index entry_by_code on entry (code, effective, told, act, place);
create index entry_by_noun on entry (noun, code, effective, told, act, place);

-- How things stand now, one row a thing. Derived from the record, and rebuilt from it.

create table strategy (
    code text not null primary key check (length(code) between 2 and 24),
    title text not null check (length(title) between 1 and 300),
    period_as_written text,
    period_start_inclusive text,
    period_end_inclusive text,
    status text not null,
    calls_its_themes text not null,
    rating_level text,
    rating_scale text,
    rating_told text,
    rating_expires text,
    rating_reason text,
    rating_source_paper text,
    rating_source_place text,
    rating_source_inferred text,
    source_paper text,
    source_place text,
    source_inferred text,
    check ((rating_level is null) = (rating_scale is null)),
    check ((rating_level is null) = (rating_told is null)),
    check ((period_as_written is null) = (period_start_inclusive is null)),
    check ((period_as_written is null) = (period_end_inclusive is null))
) ${table};

create table theme (
    code text not null primary key check (length(code) between 2 and 24),
    title text not null check (length(title) between 1 and 300),
    strategy text not null,
    cross_cutting integer not null check (cross_cutting in (0, 1)),
    status text not null,
    lead text,
    rating_level text,
    rating_scale text,
    rating_told text,
    rating_expires text,
    rating_reason text,
    rating_source_paper text,
    rating_source_place text,
    rating_source_inferred text,
    source_paper text,
    source_place text,
    source_inferred text,
    check ((rating_level is null) = (rating_scale is null)),
    check ((rating_level is null) = (rating_told is null))
) ${table};

create table objective (
    code text not null primary key check (length(code) between 2 and 24),
    title text not null check (length(title) between 1 and 300),
    theme text not null,
    lead text,
    rating_level text,
    rating_scale text,
    rating_told text,
    rating_expires text,
    rating_reason text,
    rating_source_paper text,
    rating_source_place text,
    rating_source_inferred text,
    source_paper text,
    source_place text,
    source_inferred text,
    check ((rating_level is null) = (rating_scale is null)),
    check ((rating_level is null) = (rating_told is null))
) ${table};

create table delivery_plan (
    code text not null primary key check (length(code) between 2 and 24),
    title text not null check (length(title) between 1 and 300),
    period_as_written text not null,
    period_start_inclusive text not null,
    period_end_inclusive text not null,
    strategy text,
    owner text,
    status text not null,
    rating_level text,
    rating_scale text,
    rating_told text,
    rating_expires text,
    rating_reason text,
    rating_source_paper text,
    rating_source_place text,
    rating_source_inferred text,
    source_paper text,
    source_place text,
    source_inferred text,
    check ((rating_level is null) = (rating_scale is null)),
    check ((rating_level is null) = (rating_told is null))
) ${table};

create table milestone (
    code text not null primary key check (length(code) between 2 and 24),
    title text not null check (length(title) between 1 and 300),
    theme text,
    objective text,
    plan text,
    status text not null,
    lead text,
    due_as_written text not null,
    due_kind text not null,
    due_earliest text,
    due_latest text,
    first_promise_as_written text,
    first_promise_kind text,
    first_promise_earliest text,
    first_promise_latest text,
    forecast_as_written text,
    forecast_kind text,
    forecast_earliest text,
    forecast_latest text,
    moves integer not null check (moves >= 0),
    done text,
    last_word text not null,
    next_note text,
    next_when_as_written text,
    next_when_kind text,
    next_when_earliest text,
    next_when_latest text,
    claim_due_as_written text,
    claim_due_kind text,
    claim_due_earliest text,
    claim_due_latest text,
    claim_told text,
    claim_source_paper text,
    claim_source_place text,
    claim_source_inferred text,
    needs text not null,
    rating_level text,
    rating_scale text,
    rating_told text,
    rating_expires text,
    rating_reason text,
    rating_source_paper text,
    rating_source_place text,
    rating_source_inferred text,
    source_paper text,
    source_place text,
    source_inferred text,
    check ((rating_level is null) = (rating_scale is null)),
    check ((rating_level is null) = (rating_told is null)),
    check ((first_promise_as_written is null) = (first_promise_kind is null)),
    check ((forecast_as_written is null) = (forecast_kind is null)),
    check ((next_note is null) = (next_when_as_written is null)),
    check ((next_note is null) = (next_when_kind is null)),
    check ((claim_due_as_written is null) = (claim_due_kind is null)),
    check ((claim_due_as_written is null) = (claim_told is null))
) ${table};

create table achievement (
    code text not null primary key check (length(code) between 2 and 24),
    title text not null check (length(title) between 1 and 300),
    status text not null,
    strategy text,
    theme text,
    milestone text,
    when_as_written text,
    when_kind text,
    when_earliest text,
    when_latest text,
    source_paper text,
    source_place text,
    source_inferred text,
    check ((when_as_written is null) = (when_kind is null))
) ${table};

create table measure (
    code text not null primary key check (length(code) between 2 and 24),
    title text not null check (length(title) between 1 and 300),
    unit text not null,
    of text not null,
    direction text not null,
    stage text not null,
    level text not null,
    target_value text,
    target_when_as_written text,
    target_when_kind text,
    target_when_earliest text,
    target_when_latest text,
    target_place text,
    target_source_paper text,
    target_source_place text,
    target_source_inferred text,
    actual_value text,
    actual_when_as_written text,
    actual_when_kind text,
    actual_when_earliest text,
    actual_when_latest text,
    actual_place text,
    actual_source_paper text,
    actual_source_place text,
    actual_source_inferred text,
    source_paper text,
    source_place text,
    source_inferred text,
    check ((target_value is null) = (target_when_as_written is null)),
    check ((target_value is null) = (target_when_kind is null)),
    check ((actual_value is null) = (actual_when_as_written is null)),
    check ((actual_value is null) = (actual_when_kind is null))
) ${table};

create table organisation (
    code text not null primary key check (length(code) between 2 and 24),
    title text not null check (length(title) between 1 and 300),
    kind text,
    part_of text,
    source_paper text,
    source_place text,
    source_inferred text
) ${table};

create table post (
    code text not null primary key check (length(code) between 2 and 24),
    title text not null check (length(title) between 1 and 300),
    organisation text,
    board text,
    holder text,
    source_paper text,
    source_place text,
    source_inferred text
) ${table};

create table place (
    code text not null primary key check (length(code) between 2 and 24),
    title text not null check (length(title) between 1 and 300),
    kind text,
    part_of text,
    source_paper text,
    source_place text,
    source_inferred text
) ${table};

create table board (
    code text not null primary key check (length(code) between 2 and 24),
    title text not null check (length(title) between 1 and 300),
    standing text,
    organisation text,
    predecessor text,
    rhythm text,
    source_paper text,
    source_place text,
    source_inferred text
) ${table};

create table decision (
    code text not null primary key check (length(code) between 2 and 24),
    what text not null,
    verdict text not null,
    board text not null,
    meeting_as_written text not null,
    meeting_kind text not null,
    meeting_earliest text,
    meeting_latest text,
    source_paper text,
    source_place text,
    source_inferred text
) ${table};

create table alignment (
    code text not null primary key check (length(code) between 2 and 24),
    element text not null,
    relation text not null,
    target text,
    policy text,
    source_paper text,
    source_place text,
    source_inferred text,
    check ((target is null) <> (policy is null))
) ${table};

create table note (
    code text not null primary key check (length(code) between 2 and 24),
    kind text not null,
    text text not null,
    source_paper text,
    source_place text,
    source_inferred text
) ${table};

create table paper (
    code text not null primary key check (length(code) between 2 and 24),
    title text not null check (length(title) between 1 and 300),
    author text,
    dated_as_written text not null,
    dated_kind text not null,
    dated_earliest text,
    dated_latest text,
    news_ends text,
    classification text
) ${table};

create table scale (
    code text not null primary key check (length(code) between 2 and 24),
    title text not null check (length(title) between 1 and 300),
    published text
) ${table};

create table cause (
    code text not null primary key check (length(code) between 2 and 24),
    title text not null check (length(title) between 1 and 300),
    means text not null
) ${table};

create index milestone_by_due on milestone (due_latest, code);
create index milestone_by_plan on milestone (plan);
