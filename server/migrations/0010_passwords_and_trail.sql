-- Two walls that were lower than said.

-- Nothing but sign-in reads passwords and sessions: not even the system, which the app becomes for its tasks.
revoke all on credential, session, verification from hireloom_system;
-- Housekeeping removes ended sessions without seeing whose they were.
grant select (expires_at), delete on session to hireloom_system;

-- What is append-only is not emptied either.
create trigger never_emptied before truncate on event for each statement execute function refuse_change();
create trigger never_emptied before truncate on event_seal for each statement execute function refuse_change();
