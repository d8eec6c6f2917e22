begin;
-- with "if not exists" alone, one of two that create it at the same time would fail
select pg_advisory_xact_lock(hashtext('class_gradings'));
create table if not exists class_gradings (
    class text not null,
    exercise text not null,
    learner text not null,
    version text not null,
    optional boolean not null,
    place text not null,
    submitted_at timestamptz not null default clock_timestamp(),
    graded text, -- the row as JSON; null while nobody has graded it
    worker text,
    settled boolean not null default false, -- whether the row stays; a failed one does not
    graded_at timestamptz,
    primary key (class, exercise, learner, version)
);
commit;
