-- A namespace keeps fragments of screens beside texts: {"<name>": {"components": [...]}}.
alter table shared_messages rename to shared_content;
alter table shared_content add column fragments text not null default '{}';
alter table shared_content alter column fragments drop default;
alter trigger shared_messages_are_immutable on shared_content rename to shared_content_is_immutable;
