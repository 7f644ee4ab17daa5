import { setupServer } from 'msw/node';

/** The API as the tests see it: each test says what it answers; anything else fails the test. */
export const server = setupServer();
