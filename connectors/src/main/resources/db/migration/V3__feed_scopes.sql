-- A client of the feed is granted scopes, and each of its tokens carries those it asked for (contract pix 2.1).

alter table feed_client
    add column scopes text[] not null default '{}';
comment on column feed_client.scopes is 'Scopes it may ask for; LSU and LSL need organizations-certifications-result';

alter table feed_token
    add column scopes text[] not null default '{}';
comment on column feed_token.scopes is 'Scopes that the token was asked for, all of them granted';
