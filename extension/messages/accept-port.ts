import type { PortOffer } from './card-port.ts';
import { askBackground } from './ask-background.ts';

/** A page that embeds the card itself may try tokens; each try costs a message, so there are few. */
const TRIES = 5;

/**
 * The first port that comes with a token of ours, or never. A message from anybody but the page that holds this
 * frame directly below the tab's top is not looked at: our content script runs nowhere else.
 */
export function acceptPort(frame: Window): Promise<MessagePort> {
  const { promise, resolve } = Promise.withResolvers<MessagePort>();
  let tries = 0;
  const listener = async ({ source, data, ports }: MessageEvent<unknown>): Promise<void> => {
    const [port] = ports;
    if (source !== frame.parent || frame.parent !== frame.top || frame.parent === frame) return;
    if (!isOffer(data) || !port || ++tries > TRIES) return;
    const ours = await askBackground({ type: 'redeem-token', token: data.token });
    if (!ours) return;
    frame.removeEventListener('message', onMessage);
    resolve(port);
  };
  const onMessage = (event: MessageEvent<unknown>): void => void listener(event);
  frame.addEventListener('message', onMessage);
  return promise;
}

function isOffer(value: unknown): value is PortOffer {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'rapport-port' &&
    'token' in value &&
    typeof value.token === 'string'
  );
}
