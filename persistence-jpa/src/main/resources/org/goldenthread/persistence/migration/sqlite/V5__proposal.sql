-- The proposals, as lists show them.

create table proposal (
    code text not null primary key check (length(code) between 2 and 24),
    asks text not null,
    milestone text not null,
    agreed_as_written text,
    agreed_kind text,
    agreed_earliest text,
    agreed_latest text,
    due_as_written text,
    due_kind text,
    due_earliest text,
    due_latest text,
    cause text,
    status text not null,
    answered_by text,
    source_paper text,
    source_place text,
    source_inferred text,
    check ((agreed_as_written is null) = (agreed_kind is null)),
    check ((due_as_written is null) = (due_kind is null))
) ${table};

pragma user_version = 5;
