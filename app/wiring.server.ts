import type { Services } from '~/server/services.server';

/**
 * The composition root: which job does which verb, and what follows from what. Slices do not know each other upwards;
 * their meetings are arranged here.
 */
export async function startWork(_services: Services): Promise<void> {}
