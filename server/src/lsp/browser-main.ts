import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './server';

/** The worker itself; the types of browsers are not among those of this project. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

// In a web worker all files are reached through the client.
serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), { now: () => new Date() });
