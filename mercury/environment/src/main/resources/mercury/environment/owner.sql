-- The user of the course owns the database and is no superuser, who could run programs of this machine
-- (copy ... from program). Applied once to a new data folder, by a superuser who is not renamed by it.
alter role postgres rename to mercury_superuser;
create role postgres login createdb password 'postgres';
alter database postgres owner to postgres;
do $$
declare
  relation record;
begin
  for relation in
    select c.oid::regclass as name, c.relkind as kind
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm')
      and pg_get_userbyid(c.relowner) = 'mercury_superuser'
  loop
    execute format('alter table %s owner to postgres', relation.name);
  end loop;
end
$$;
