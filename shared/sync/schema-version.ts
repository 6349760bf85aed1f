/**
 * The version of the records and of their wire format that this build speaks. The server refuses a newer schema than
 * its own and names the oldest it still takes. Apart from the wire's schemas, so that knowing it costs no validation.
 */
export const SCHEMA_VERSION = 1;
export const OLDEST_SCHEMA_VERSION = 1;
