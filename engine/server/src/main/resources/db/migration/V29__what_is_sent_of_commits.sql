-- Which commit is about to be sent, and the SHA-256 of its request on the wire, noted in the write that stores its intention: so no
-- other request is sent with its key, even when the server that sent it told nobody how it went. Null where there is no commit.
alter table work
  add column commit_key text collate "C",
  add column sent       text collate "C";

-- Digests have the address in them from now on, and so are the same as none that was noted before.
update unknown_commits set sent = null;
