/** IANA zone of this device's clock: moments are told by it, as in any mail, whatever zone the team counts its days in. */
export const DEVICE_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;
