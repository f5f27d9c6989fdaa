-- The tolerance of a target and the comment on an actual. The table is made anew, so that it is in every file as a migration has it;
-- no figure that was kept before has either.

alter table measure rename to measure_before;

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
    target_tolerance_value text,
    target_tolerance_percent integer,
    target_comment text,
    target_source_paper text,
    target_source_place text,
    target_source_inferred text,
    actual_value text,
    actual_when_as_written text,
    actual_when_kind text,
    actual_when_earliest text,
    actual_when_latest text,
    actual_place text,
    actual_tolerance_value text,
    actual_tolerance_percent integer,
    actual_comment text,
    actual_source_paper text,
    actual_source_place text,
    actual_source_inferred text,
    source_paper text,
    source_place text,
    source_inferred text,
    check ((target_value is null) = (target_when_as_written is null)),
    check ((target_value is null) = (target_when_kind is null)),
    check ((target_tolerance_value is null) = (target_tolerance_percent is null)),
    check ((actual_value is null) = (actual_when_as_written is null)),
    check ((actual_value is null) = (actual_when_kind is null)),
    check ((actual_tolerance_value is null) = (actual_tolerance_percent is null))
) ${table};

insert into measure (
        code, title, unit, of, direction, stage, level, target_value, target_when_as_written,
        target_when_kind, target_when_earliest, target_when_latest, target_place, target_source_paper,
        target_source_place, target_source_inferred, actual_value, actual_when_as_written, actual_when_kind,
        actual_when_earliest, actual_when_latest, actual_place, actual_source_paper, actual_source_place,
        actual_source_inferred, source_paper, source_place, source_inferred)
    select
        code, title, unit, of, direction, stage, level, target_value, target_when_as_written,
        target_when_kind, target_when_earliest, target_when_latest, target_place, target_source_paper,
        target_source_place, target_source_inferred, actual_value, actual_when_as_written, actual_when_kind,
        actual_when_earliest, actual_when_latest, actual_place, actual_source_paper, actual_source_place,
        actual_source_inferred, source_paper, source_place, source_inferred
    from measure_before;

drop table measure_before;

pragma user_version = 9;
