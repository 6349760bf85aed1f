CREATE TABLE `fed` (
	`team` text NOT NULL,
	`kind` text NOT NULL,
	`external_id` text NOT NULL,
	`record` text NOT NULL,
	`sent` text NOT NULL,
	PRIMARY KEY(`team`, `kind`, `external_id`)
);
--> statement-breakpoint
CREATE TABLE `feed` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`team`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feed_token_hash_unique` ON `feed` (`token_hash`);--> statement-breakpoint
CREATE TABLE `milestone` (
	`team` text NOT NULL,
	`at` integer NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`team`, `at`)
);
--> statement-breakpoint
ALTER TABLE `mutation` ADD `seq` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `mutation_by_seq` ON `mutation` (`team`,`seq`);--> statement-breakpoint
CREATE INDEX `record_deleted` ON `record` (`team`,`seq`) WHERE deleted = 1;--> statement-breakpoint
CREATE INDEX `record_by_external_id` ON `record` (`team`,`kind`,(doc ->> 'externalId')) WHERE doc ->> 'externalId' IS NOT NULL;