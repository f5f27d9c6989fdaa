-- The record and how things stand, as a database file has them by the migration of the same number. The record: acts, what each
-- says, and how each stands among the others. Never changed; the place of an entry is counted from 1 within its act. Days are ISO
-- texts, such as 2019-06-26, and moments ISO texts in UTC; that of a seal is in milliseconds since 1970. Texts are compared by
-- their bytes, as everywhere else, whatever the language of the database. Keys are made by the application.

create table act (
    number bigint not null primary key check (number >= 1),
    entered text collate "C" not null,
    by text collate "C" not null check (length(by) between 1 and 300),
    words text collate "C" not null
);

create table entry (
    act bigint not null references act (number),
    place integer not null check (place >= 1),
    noun text collate "C" not null check (length(noun) between 1 and 50),
    code text collate "C" not null check (length(code) between 2 and 24),
    effective text collate "C" not null,
    told text collate "C" not null,
    type text collate "C" not null check (length(type) between 1 and 50),
    version integer not null check (version >= 1),
    payload text collate "C" not null,
    reason text collate "C" check (length(reason) between 1 and 10000),
    source_paper text collate "C" check (length(source_paper) between 2 and 24),
    source_place text collate "C" check (length(source_place) between 1 and 300),
    source_inferred text collate "C" check (length(source_inferred) between 1 and 10000),
    primary key (act, place),
    check (effective <= told),
    check (source_paper is not null or (source_place is null and source_inferred is null))
);

create table seal (
    act bigint not null primary key references act (number),
    seal text collate "C" not null unique check (length(seal) = 64),
    moment bigint not null,
    origin bigint not null check (origin between 1 and act),
    follows text collate "C" not null,
    zone text collate "C" check (length(zone) between 1 and 60),
    key text collate "C" unique check (length(key) between 1 and 100)
);

create index entry_by_code on entry (code, effective, told, act, place);
create index entry_by_noun on entry (noun, code, effective, told, act, place);
create index seal_by_moment on seal (moment);
create index seal_merged on seal (act) where origin <> act;

-- What is there already is known by its key; so the one before is asked for by its key too, which takes as long in a long record as
-- in a short one.

create function record_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'the record is append-only: % is never %',
            tg_argv[0], case tg_op when 'UPDATE' then 'changed' else 'removed' end
        using errcode = 'integrity_constraint_violation';
end;
$$;

create trigger act_is_kept before update on act for each row execute function record_is_kept('an act');
create trigger act_stays before delete on act for each row execute function record_is_kept('an act');
create trigger act_is_not_emptied before truncate on act execute function record_is_kept('an act');

create trigger entry_is_kept before update on entry for each row execute function record_is_kept('an entry');
create trigger entry_stays before delete on entry for each row execute function record_is_kept('an entry');
create trigger entry_is_not_emptied before truncate on entry execute function record_is_kept('an entry');

create trigger seal_is_kept before update on seal for each row execute function record_is_kept('a seal');
create trigger seal_stays before delete on seal for each row execute function record_is_kept('a seal');
create trigger seal_is_not_emptied before truncate on seal execute function record_is_kept('a seal');

create function act_is_next() returns trigger language plpgsql as $$
begin
    if new.number > 1 and not exists (select 1 from act where number = new.number - 1) then
        raise exception 'the record is append-only: an act follows the last one'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;

create trigger act_follows before insert on act for each row execute function act_is_next();

create function entry_is_next() returns trigger language plpgsql as $$
begin
    if exists (select 1 from act where number = new.act + 1)
        or new.place > 1 and not exists (select 1 from entry where act = new.act and place = new.place - 1) then
        raise exception 'the record is append-only: an entry follows the last one of the last act'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;

create trigger entry_follows before insert on entry for each row execute function entry_is_next();

create function seal_is_next() returns trigger language plpgsql as $$
begin
    if new.act > 1 and not exists (select 1 from seal where act = new.act - 1) then
        raise exception 'the record is append-only: a seal follows the last one'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;

create trigger seal_follows before insert on seal for each row execute function seal_is_next();

-- Whose turn it is to append: whoever locks the one row, in the order in which they came. What keeps the record right is the number
-- of an act, which only one can have; turns let nobody be overtaken again and again.

create table turn (
    one integer not null primary key check (one = 1)
);

insert into turn (one) values (1);

-- How things stand now, one row a thing. Derived from the record, and rebuilt from it.

create table strategy (
    code text collate "C" not null primary key check (length(code) between 2 and 24),
    title text collate "C" not null check (length(title) between 1 and 300),
    period_as_written text collate "C",
    period_start_inclusive text collate "C",
    period_end_inclusive text collate "C",
    status text collate "C" not null,
    calls_its_themes text collate "C" not null,
    rating_level text collate "C",
    rating_scale text collate "C",
    rating_told text collate "C",
    rating_expires text collate "C",
    rating_reason text collate "C",
    rating_source_paper text collate "C",
    rating_source_place text collate "C",
    rating_source_inferred text collate "C",
    source_paper text collate "C",
    source_place text collate "C",
    source_inferred text collate "C",
    check ((rating_level is null) = (rating_scale is null)),
    check ((rating_level is null) = (rating_told is null)),
    check ((period_as_written is null) = (period_start_inclusive is null)),
    check ((period_as_written is null) = (period_end_inclusive is null))
);

create table achievement (
    code text collate "C" not null primary key check (length(code) between 2 and 24),
    title text collate "C" not null check (length(title) between 1 and 300),
    status text collate "C" not null,
    strategy text collate "C",
    theme text collate "C",
    milestone text collate "C",
    when_as_written text collate "C",
    when_kind text collate "C",
    when_earliest text collate "C",
    when_latest text collate "C",
    source_paper text collate "C",
    source_place text collate "C",
    source_inferred text collate "C",
    check ((when_as_written is null) = (when_kind is null))
);

create table organisation (
    code text collate "C" not null primary key check (length(code) between 2 and 24),
    title text collate "C" not null check (length(title) between 1 and 300),
    kind text collate "C",
    part_of text collate "C",
    source_paper text collate "C",
    source_place text collate "C",
    source_inferred text collate "C"
);

create table post (
    code text collate "C" not null primary key check (length(code) between 2 and 24),
    title text collate "C" not null check (length(title) between 1 and 300),
    organisation text collate "C",
    board text collate "C",
    holder text collate "C",
    source_paper text collate "C",
    source_place text collate "C",
    source_inferred text collate "C"
);

create table place (
    code text collate "C" not null primary key check (length(code) between 2 and 24),
    title text collate "C" not null check (length(title) between 1 and 300),
    kind text collate "C",
    part_of text collate "C",
    source_paper text collate "C",
    source_place text collate "C",
    source_inferred text collate "C"
);

create table board (
    code text collate "C" not null primary key check (length(code) between 2 and 24),
    title text collate "C" not null check (length(title) between 1 and 300),
    standing text collate "C",
    organisation text collate "C",
    predecessor text collate "C",
    rhythm text collate "C",
    source_paper text collate "C",
    source_place text collate "C",
    source_inferred text collate "C"
);

create table decision (
    code text collate "C" not null primary key check (length(code) between 2 and 24),
    what text collate "C" not null,
    verdict text collate "C" not null,
    board text collate "C" not null,
    meeting_as_written text collate "C" not null,
    meeting_kind text collate "C" not null,
    meeting_earliest text collate "C",
    meeting_latest text collate "C",
    source_paper text collate "C",
    source_place text collate "C",
    source_inferred text collate "C"
);

create table alignment (
    code text collate "C" not null primary key check (length(code) between 2 and 24),
    element text collate "C" not null,
    relation text collate "C" not null,
    target text collate "C",
    policy text collate "C",
    source_paper text collate "C",
    source_place text collate "C",
    source_inferred text collate "C",
    check ((target is null) <> (policy is null))
);

create table paper (
    code text collate "C" not null primary key check (length(code) between 2 and 24),
    title text collate "C" not null check (length(title) between 1 and 300),
    author text collate "C",
    dated_as_written text collate "C" not null,
    dated_kind text collate "C" not null,
    dated_earliest text collate "C",
    dated_latest text collate "C",
    news_ends text collate "C",
    classification text collate "C"
);

create table cause (
    code text collate "C" not null primary key check (length(code) between 2 and 24),
    title text collate "C" not null check (length(title) between 1 and 300),
    means text collate "C" not null
);

create table proposal (
    code text collate "C" not null primary key check (length(code) between 2 and 24),
    asks text collate "C" not null,
    milestone text collate "C" not null,
    agreed_as_written text collate "C",
    agreed_kind text collate "C",
    agreed_earliest text collate "C",
    agreed_latest text collate "C",
    due_as_written text collate "C",
    due_kind text collate "C",
    due_earliest text collate "C",
    due_latest text collate "C",
    cause text collate "C",
    status text collate "C" not null,
    answered_by text collate "C",
    source_paper text collate "C",
    source_place text collate "C",
    source_inferred text collate "C",
    check ((agreed_as_written is null) = (agreed_kind is null)),
    check ((due_as_written is null) = (due_kind is null))
);

create table series (
    code text collate "C" not null primary key check (length(code) between 2 and 24),
    title text collate "C" not null,
    owner text collate "C",
    rhythm text collate "C",
    sheets integer not null check (sheets >= 0),
    latest text collate "C",
    source_paper text collate "C",
    source_place text collate "C",
    source_inferred text collate "C",
    check ((sheets = 0) = (latest is null))
);

create table scale (
    code text collate "C" not null primary key check (length(code) between 2 and 24),
    title text collate "C" not null check (length(title) between 1 and 300),
    corresponds text collate "C" not null,
    published text collate "C"
);

create table note (
    code text collate "C" not null primary key check (length(code) between 2 and 24),
    kind text collate "C" not null,
    text text collate "C" not null,
    likelihood text collate "C",
    impact text collate "C",
    owner text collate "C",
    action text collate "C",
    disclosure text collate "C",
    source_paper text collate "C",
    source_place text collate "C",
    source_inferred text collate "C"
);

create table measure (
    code text collate "C" not null primary key check (length(code) between 2 and 24),
    title text collate "C" not null check (length(title) between 1 and 300),
    unit text collate "C" not null,
    of text collate "C" not null,
    direction text collate "C" not null,
    stage text collate "C" not null,
    level text collate "C" not null,
    target_value text collate "C",
    target_when_as_written text collate "C",
    target_when_kind text collate "C",
    target_when_earliest text collate "C",
    target_when_latest text collate "C",
    target_place text collate "C",
    target_tolerance_value text collate "C",
    target_tolerance_percent integer,
    target_comment text collate "C",
    target_source_paper text collate "C",
    target_source_place text collate "C",
    target_source_inferred text collate "C",
    actual_value text collate "C",
    actual_when_as_written text collate "C",
    actual_when_kind text collate "C",
    actual_when_earliest text collate "C",
    actual_when_latest text collate "C",
    actual_place text collate "C",
    actual_tolerance_value text collate "C",
    actual_tolerance_percent integer,
    actual_comment text collate "C",
    actual_source_paper text collate "C",
    actual_source_place text collate "C",
    actual_source_inferred text collate "C",
    source_paper text collate "C",
    source_place text collate "C",
    source_inferred text collate "C",
    check ((target_value is null) = (target_when_as_written is null)),
    check ((target_value is null) = (target_when_kind is null)),
    check ((target_tolerance_value is null) = (target_tolerance_percent is null)),
    check ((actual_value is null) = (actual_when_as_written is null)),
    check ((actual_value is null) = (actual_when_kind is null)),
    check ((actual_tolerance_value is null) = (actual_tolerance_percent is null))
);

create table theme (
    code text collate "C" not null primary key check (length(code) between 2 and 24),
    title text collate "C" not null check (length(title) between 1 and 300),
    strategy text collate "C" not null,
    cross_cutting integer not null check (cross_cutting in (0, 1)),
    status text collate "C" not null,
    lead text collate "C",
    lead_member text collate "C",
    rating_level text collate "C",
    rating_scale text collate "C",
    rating_told text collate "C",
    rating_expires text collate "C",
    rating_reason text collate "C",
    rating_source_paper text collate "C",
    rating_source_place text collate "C",
    rating_source_inferred text collate "C",
    source_paper text collate "C",
    source_place text collate "C",
    source_inferred text collate "C",
    check ((rating_level is null) = (rating_scale is null)),
    check ((rating_level is null) = (rating_told is null))
);

create table objective (
    code text collate "C" not null primary key check (length(code) between 2 and 24),
    title text collate "C" not null check (length(title) between 1 and 300),
    theme text collate "C" not null,
    lead text collate "C",
    lead_member text collate "C",
    rating_level text collate "C",
    rating_scale text collate "C",
    rating_told text collate "C",
    rating_expires text collate "C",
    rating_reason text collate "C",
    rating_source_paper text collate "C",
    rating_source_place text collate "C",
    rating_source_inferred text collate "C",
    source_paper text collate "C",
    source_place text collate "C",
    source_inferred text collate "C",
    check ((rating_level is null) = (rating_scale is null)),
    check ((rating_level is null) = (rating_told is null))
);

create table delivery_plan (
    code text collate "C" not null primary key check (length(code) between 2 and 24),
    title text collate "C" not null check (length(title) between 1 and 300),
    period_as_written text collate "C" not null,
    period_start_inclusive text collate "C" not null,
    period_end_inclusive text collate "C" not null,
    strategy text collate "C",
    owner text collate "C",
    lead_member text collate "C",
    status text collate "C" not null,
    rating_level text collate "C",
    rating_scale text collate "C",
    rating_told text collate "C",
    rating_expires text collate "C",
    rating_reason text collate "C",
    rating_source_paper text collate "C",
    rating_source_place text collate "C",
    rating_source_inferred text collate "C",
    source_paper text collate "C",
    source_place text collate "C",
    source_inferred text collate "C",
    check ((rating_level is null) = (rating_scale is null)),
    check ((rating_level is null) = (rating_told is null))
);

create table milestone (
    code text collate "C" not null primary key check (length(code) between 2 and 24),
    title text collate "C" not null check (length(title) between 1 and 300),
    theme text collate "C",
    objective text collate "C",
    plan text collate "C",
    status text collate "C" not null,
    lead text collate "C",
    lead_member text collate "C",
    due_as_written text collate "C" not null,
    due_kind text collate "C" not null,
    due_earliest text collate "C",
    due_latest text collate "C",
    first_promise_as_written text collate "C",
    first_promise_kind text collate "C",
    first_promise_earliest text collate "C",
    first_promise_latest text collate "C",
    forecast_as_written text collate "C",
    forecast_kind text collate "C",
    forecast_earliest text collate "C",
    forecast_latest text collate "C",
    forecast_said_day text collate "C",
    forecast_said_outlived integer check (forecast_said_outlived in (0, 1)),
    moves integer not null check (moves >= 0),
    done text collate "C",
    last_word text collate "C" not null,
    next_note text collate "C",
    next_when_as_written text collate "C",
    next_when_kind text collate "C",
    next_when_earliest text collate "C",
    next_when_latest text collate "C",
    claim_due_as_written text collate "C",
    claim_due_kind text collate "C",
    claim_due_earliest text collate "C",
    claim_due_latest text collate "C",
    claim_told text collate "C",
    claim_source_paper text collate "C",
    claim_source_place text collate "C",
    claim_source_inferred text collate "C",
    needs text collate "C" not null,
    rating_level text collate "C",
    rating_scale text collate "C",
    rating_told text collate "C",
    rating_expires text collate "C",
    rating_reason text collate "C",
    rating_source_paper text collate "C",
    rating_source_place text collate "C",
    rating_source_inferred text collate "C",
    source_paper text collate "C",
    source_place text collate "C",
    source_inferred text collate "C",
    check ((rating_level is null) = (rating_scale is null)),
    check ((rating_level is null) = (rating_told is null)),
    check ((first_promise_as_written is null) = (first_promise_kind is null)),
    check ((forecast_as_written is null) = (forecast_kind is null)),
    check ((forecast_said_day is null) = (forecast_said_outlived is null)),
    check ((next_note is null) = (next_when_as_written is null)),
    check ((next_note is null) = (next_when_kind is null)),
    check ((claim_due_as_written is null) = (claim_due_kind is null)),
    check ((claim_due_as_written is null) = (claim_told is null))
);

create index milestone_by_due on milestone (due_latest, code);
create index milestone_by_plan on milestone (plan);
