-- The people the FileBot knows. Safe to apply twice.
create table if not exists tg_users (
  id       serial       primary key,
  tg_id    bigint       not null unique,
  username varchar(256) not null
);
