-- What was recorded stays, and what is added follows: acts and the places in them have no gaps.

create trigger act_is_kept before update on act
begin
    select raise(abort, 'the record is append-only: an act is never changed');
end;

create trigger act_stays before delete on act
begin
    select raise(abort, 'the record is append-only: an act is never removed');
end;

create trigger act_follows before insert on act
when new.number <> 1 + (select coalesce(max(number), 0) from act)
begin
    select raise(abort, 'the record is append-only: an act follows the last one');
end;

create trigger entry_is_kept before update on entry
begin
    select raise(abort, 'the record is append-only: an entry is never changed');
end;

create trigger entry_stays before delete on entry
begin
    select raise(abort, 'the record is append-only: an entry is never removed');
end;

create trigger entry_follows before insert on entry
when new.act <> (select max(number) from act)
    or new.place <> 1 + (select coalesce(max(place), 0) from entry where act = new.act)
begin
    select raise(abort, 'the record is append-only: an entry follows the last one of the last act');
end;

-- Whose file this is ("GThr") and the number of the last migration, so that a file can be opened without asking Flyway.
pragma application_id = 1196714098;
pragma user_version = 2;
