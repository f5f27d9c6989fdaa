-- How each act stands among the others, in every copy alike: its seal, the SHA-256 of its canonical text; its moment, in
-- milliseconds since 1970 in UTC; its number in the copy in which it was made; the seals of the acts that it follows, with
-- blanks between them; the zone of its author, and the key by which whoever recorded it knows it, if they chose one. An act
-- without a zone was recorded before there were seals, and sealed later.

create table seal (
    act integer not null primary key references act (number),
    seal text not null unique check (length(seal) = 64),
    moment integer not null,
    origin integer not null check (origin between 1 and act),
    follows text not null,
    zone text check (length(zone) between 1 and 60),
    key text unique check (length(key) between 1 and 100)
) ${table};

create index seal_by_moment on seal (moment);
create index seal_merged on seal (act) where origin <> act;

create trigger seal_is_kept before update on seal
begin
    select raise(abort, 'the record is append-only: a seal is never changed');
end;

create trigger seal_stays before delete on seal
begin
    select raise(abort, 'the record is append-only: a seal is never removed');
end;

create trigger seal_follows before insert on seal
when new.act <> 1 + (select coalesce(max(act), 0) from seal)
begin
    select raise(abort, 'the record is append-only: a seal follows the last one');
end;

pragma user_version = 4;
