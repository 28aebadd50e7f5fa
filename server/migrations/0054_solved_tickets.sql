-- Those that close by themselves: looked for every hour, so the search must not grow with all that were ever closed.
create index ticket_solved on ticket (resolved_at) where state = 'resolved';
