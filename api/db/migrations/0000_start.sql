CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`team` text NOT NULL,
	`at` integer NOT NULL,
	`actor` text,
	`action` text NOT NULL,
	`subject` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_by_time` ON `audit` (`team`,`at`);--> statement-breakpoint
CREATE TABLE `client` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`member` text NOT NULL,
	`last_mid` integer NOT NULL,
	`last_uid` text
);
--> statement-breakpoint
CREATE TABLE `device` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`member` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`member`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `device_token_hash_unique` ON `device` (`token_hash`);--> statement-breakpoint
CREATE INDEX `device_by_member` ON `device` (`member`);--> statement-breakpoint
CREATE TABLE `fingerprint` (
	`team` text NOT NULL,
	`audience` text NOT NULL,
	`sum` integer NOT NULL,
	PRIMARY KEY(`team`, `audience`)
);
--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`code_hash` text NOT NULL,
	`member` text,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`addresses` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`member`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_code_hash_unique` ON `invitation` (`code_hash`);--> statement-breakpoint
CREATE TABLE `member` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`addresses` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`team`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mutation` (
	`client` text NOT NULL,
	`mid` integer NOT NULL,
	`team` text NOT NULL,
	`uid` text NOT NULL,
	`hash` text NOT NULL,
	`reason` text,
	`detail` text,
	PRIMARY KEY(`client`, `mid`)
);
--> statement-breakpoint
CREATE INDEX `mutation_by_uid` ON `mutation` (`team`,`uid`);--> statement-breakpoint
CREATE INDEX `mutation_rejected` ON `mutation` (`client`,`mid`) WHERE reason IS NOT NULL;--> statement-breakpoint
CREATE TABLE `record` (
	`team` text NOT NULL,
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`doc` text NOT NULL,
	`stamps` text NOT NULL,
	`visibility` text NOT NULL,
	`owner` text NOT NULL,
	`deleted` integer NOT NULL,
	`seq` integer NOT NULL,
	`hidden_seq` integer NOT NULL,
	PRIMARY KEY(`team`, `kind`, `id`),
	FOREIGN KEY (`team`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `record_by_seq` ON `record` (`team`,`seq`);--> statement-breakpoint
CREATE INDEX `record_by_hidden_seq` ON `record` (`team`,`hidden_seq`) WHERE hidden_seq > 0;--> statement-breakpoint
CREATE TABLE `team` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`members_version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `team_seq` (
	`team` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL,
	FOREIGN KEY (`team`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action
);
