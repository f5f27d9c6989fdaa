-- When forecasts were said, and what the levels of scales count as on others: ratings are computed by both. Which forecasts
-- were said before another date was agreed is filled in from the record, right after.

drop index milestone_by_due;
drop index milestone_by_plan;
alter table milestone rename to earlier_milestone;

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
    forecast_as_written, forecast_kind, forecast_earliest, forecast_latest, moves, done, last_word, next_note,
    next_when_as_written, next_when_kind, next_when_earliest, next_when_latest, claim_due_as_written,
    claim_due_kind, claim_due_earliest, claim_due_latest, claim_told, claim_source_paper, claim_source_place,
    claim_source_inferred, needs, rating_level, rating_scale, rating_told, rating_expires, rating_reason,
    rating_source_paper, rating_source_place, rating_source_inferred, source_paper, source_place,
    source_inferred)
select
    code, title, theme, objective, plan, status, lead, due_as_written, due_kind, due_earliest, due_latest,
    first_promise_as_written, first_promise_kind, first_promise_earliest, first_promise_latest,
    forecast_as_written, forecast_kind, forecast_earliest, forecast_latest, moves, done, last_word, next_note,
    next_when_as_written, next_when_kind, next_when_earliest, next_when_latest, claim_due_as_written,
    claim_due_kind, claim_due_earliest, claim_due_latest, claim_told, claim_source_paper, claim_source_place,
    claim_source_inferred, needs, rating_level, rating_scale, rating_told, rating_expires, rating_reason,
    rating_source_paper, rating_source_place, rating_source_inferred, source_paper, source_place,
    source_inferred
from earlier_milestone;
drop table earlier_milestone;
create index milestone_by_due on milestone (due_latest, code);
create index milestone_by_plan on milestone (plan);

alter table scale rename to earlier_scale;

create table scale (
    code text not null primary key check (length(code) between 2 and 24),
    title text not null check (length(title) between 1 and 300),
    corresponds text not null,
    published text
) ${table};

insert into scale (code, title, corresponds, published) select code, title, '', published from earlier_scale;
drop table earlier_scale;

pragma user_version = 7;
