-- What an application of its own makes of its database.
create table host_thing (name text primary key);
