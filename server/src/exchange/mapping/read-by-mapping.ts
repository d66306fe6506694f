export async function readByMapping(..._: unknown[]): Promise<any> {}
