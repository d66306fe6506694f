/**
 * Commands that the client carries out. `SHOW_REFERENCES` gets a file's URI and a position in it, on an id, and shows where
 * that is named, as the request `textDocument/references` answers.
 */
export const SHOW_REFERENCES = 'recommendationMatrix.showReferences';
