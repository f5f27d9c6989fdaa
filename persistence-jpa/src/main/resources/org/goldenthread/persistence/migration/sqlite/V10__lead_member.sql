-- The councillor or board member who answers for a thing beside its lead. The tables are made anew, so that they are in every file as
-- a migration has them; nothing that was kept before has one.

alter table theme rename to theme_before;

create table theme (
    code text not null primary key check (length(code) between 2 and 24),
    title text not null check (length(title) between 1 and 300),
    strategy text not null,
    cross_cutting integer not null check (cross_cutting in (0, 1)),
    status text not null,
    lead text,
    lead_member text,
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

insert into theme (
        code, title, strategy, cross_cutting, status, lead, rating_level, rating_scale, rating_told,
        rating_expires, rating_reason, rating_source_paper, rating_source_place, rating_source_inferred,
        source_paper, source_place, source_inferred)
    select
        code, title, strategy, cross_cutting, status, lead, rating_level, rating_scale, rating_told,
        rating_expires, rating_reason, rating_source_paper, rating_source_place, rating_source_inferred,
        source_paper, source_place, source_inferred
    from theme_before;

drop table theme_before;

alter table objective rename to objective_before;

create table objective (
    code text not null primary key check (length(code) between 2 and 24),
    title text not null check (length(title) between 1 and 300),
    theme text not null,
    lead text,
    lead_member text,
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

insert into objective (
        code, title, theme, lead, rating_level, rating_scale, rating_told, rating_expires, rating_reason,
        rating_source_paper, rating_source_place, rating_source_inferred, source_paper, source_place,
        source_inferred)
    select
        code, title, theme, lead, rating_level, rating_scale, rating_told, rating_expires, rating_reason,
        rating_source_paper, rating_source_place, rating_source_inferred, source_paper, source_place,
        source_inferred
    from objective_before;

drop table objective_before;

alter table delivery_plan rename to delivery_plan_before;

create table delivery_plan (
    code text not null primary key check (length(code) between 2 and 24),
    title text not null check (length(title) between 1 and 300),
    period_as_written text not null,
    period_start_inclusive text not null,
    period_end_inclusive text not null,
    strategy text,
    owner text,
    lead_member text,
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

insert into delivery_plan (
        code, title, period_as_written, period_start_inclusive, period_end_inclusive, strategy, owner, status,
        rating_level, rating_scale, rating_told, rating_expires, rating_reason, rating_source_paper,
        rating_source_place, rating_source_inferred, source_paper, source_place, source_inferred)
    select
        code, title, period_as_written, period_start_inclusive, period_end_inclusive, strategy, owner, status,
        rating_level, rating_scale, rating_told, rating_expires, rating_reason, rating_source_paper,
        rating_source_place, rating_source_inferred, source_paper, source_place, source_inferred
    from delivery_plan_before;

drop table delivery_plan_before;

alter table milestone rename to milestone_before;

create table milestone (
    code text not null primary key check (length(code) between 2 and 24),
    title text not null check (length(title) between 1 and 300),
    theme text,
    objective text,
    plan text,
    status text not null,
    lead text,
    lead_member text,
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
    forecast_said_day text,
    forecast_said_outlived integer check (forecast_said_outlived in (0, 1)),
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
    check ((forecast_said_day is null) = (forecast_said_outlived is null)),
    check ((next_note is null) = (next_when_as_written is null)),
    check ((next_note is null) = (next_when_kind is null)),
    check ((claim_due_as_written is null) = (claim_due_kind is null)),
    check ((claim_due_as_written is null) = (claim_told is null))
) ${table};

insert into milestone (
        code, title, theme, objective, plan, status, lead, due_as_written, due_kind, due_earliest, due_latest,
        first_promise_as_written, first_promise_kind, first_promise_earliest, first_promise_latest,
        forecast_as_written, forecast_kind, forecast_earliest, forecast_latest, forecast_said_day,
        forecast_said_outlived, moves, done, last_word, next_note, next_when_as_written, next_when_kind, next_when_earliest, next_when_latest,
        claim_due_as_written, claim_due_kind, claim_due_earliest, claim_due_latest, claim_told,
        claim_source_paper, claim_source_place, claim_source_inferred, needs, rating_level, rating_scale,
        rating_told, rating_expires, rating_reason, rating_source_paper, rating_source_place,
        rating_source_inferred, source_paper, source_place, source_inferred)
    select
        code, title, theme, objective, plan, status, lead, due_as_written, due_kind, due_earliest, due_latest,
        first_promise_as_written, first_promise_kind, first_promise_earliest, first_promise_latest,
        forecast_as_written, forecast_kind, forecast_earliest, forecast_latest, forecast_said_day,
        forecast_said_outlived, moves, done, last_word, next_note, next_when_as_written, next_when_kind, next_when_earliest, next_when_latest,
        claim_due_as_written, claim_due_kind, claim_due_earliest, claim_due_latest, claim_told,
        claim_source_paper, claim_source_place, claim_source_inferred, needs, rating_level, rating_scale,
        rating_told, rating_expires, rating_reason, rating_source_paper, rating_source_place,
        rating_source_inferred, source_paper, source_place, source_inferred
    from milestone_before;

drop table milestone_before;

create index milestone_by_due on milestone (due_latest, code);
create index milestone_by_plan on milestone (plan);

pragma user_version = 10;
