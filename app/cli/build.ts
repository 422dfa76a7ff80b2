import { buildApp } from '~/server/build-app.server';

await buildApp({ force: process.argv.includes('--force') });
