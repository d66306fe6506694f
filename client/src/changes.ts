import { type Disposable, type Event, EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHANGED, type Changed } from '../../server/src/protocol';

const events = new WeakMap<BaseLanguageClient, Event<Changed>>();

/** Calls a listener when findings and figures of plans may be others. A client itself knows one listener only. */
export function onPlansChanged(client: BaseLanguageClient, listener: (changed: Changed) => void): Disposable {
  let event = events.get(client);
  if (!event) {
    const emitter = new EventEmitter<Changed>();
    client.onNotification(CHANGED, (changed: Changed) => emitter.fire(changed));
    event = emitter.event;
    events.set(client, event);
  }
  return event(listener);
}
