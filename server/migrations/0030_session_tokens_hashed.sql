-- Whoever reads the table of sessions, or a copy of it, can act in none of them. Who is signed in stays signed in.
alter table session alter column token type bytea using sha256(convert_to(token, 'UTF8'));
alter table session rename column token to token_hash;
alter table session rename constraint session_token_key to session_token_hash_key;
