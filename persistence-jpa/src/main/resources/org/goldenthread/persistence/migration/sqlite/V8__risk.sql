-- What is known of risks beyond their words. The table is made anew, so that it is in every file as a migration has it; no note
-- that was kept before says anything of it.

alter table note rename to note_before;

create table note (
    code text not null primary key check (length(code) between 2 and 24),
    kind text not null,
    text text not null,
    likelihood text,
    impact text,
    owner text,
    action text,
    disclosure text,
    source_paper text,
    source_place text,
    source_inferred text
) ${table};

insert into note (code, kind, text, source_paper, source_place, source_inferred)
    select code, kind, text, source_paper, source_place, source_inferred from note_before;

drop table note_before;

pragma user_version = 8;
