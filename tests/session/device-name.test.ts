import { describe, expect, test } from 'vitest';
import { deviceName } from '../../extension/session/device-name.ts';

describe('deviceName', () => {
  test.each([
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36', 'Chrome, Linux'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/156.0.0.0 Safari/537.36 Edg/156.0', 'Edge, Windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/156.0.0.0 Safari/537.36', 'Chrome, Mac'],
    ['something else', 'Chrome, another system'],
  ])('%s', (userAgent, name) => expect(deviceName(userAgent)).toBe(name));
});
