-- The series of sheets, as lists show them.

create table series (
    code text not null primary key check (length(code) between 2 and 24),
    title text not null,
    owner text,
    rhythm text,
    sheets integer not null check (sheets >= 0),
    latest text,
    source_paper text,
    source_place text,
    source_inferred text,
    check ((sheets = 0) = (latest is null))
) ${table};

pragma user_version = 6;
