-- By which commit the file stands, and which one was before it: "GThr:", 32 hexadecimal digits, ":" and 32 more, drawn anew by
-- each commit. So what was recorded beside another file, or beside this one as it was before, is never taken for its own. A
-- file that an application shares with tables of its own has no row here.

create table commit_mark (
    only integer not null primary key check (only = 1),
    mark text not null check (length(mark) = 70)
) ${table};

pragma user_version = 3;
