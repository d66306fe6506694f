/** Why a request can't be done, in one sentence for the person who asked: no fault of the server, so nothing to log. */
export class Refusal extends Error {}
