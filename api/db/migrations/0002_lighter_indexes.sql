DROP INDEX `mutation_by_seq`;--> statement-breakpoint
DROP INDEX `mutation_by_uid`;--> statement-breakpoint
CREATE INDEX `mutation_by_uid` ON `mutation` (`uid`);--> statement-breakpoint
DROP INDEX `record_by_external_id`;--> statement-breakpoint
ALTER TABLE `record` ADD `external_id` text;--> statement-breakpoint
UPDATE `record` SET `external_id` = doc ->> 'externalId' WHERE doc ->> 'externalId' IS NOT NULL;--> statement-breakpoint
CREATE INDEX `record_by_external_id` ON `record` (`team`,`kind`,`external_id`) WHERE external_id IS NOT NULL;