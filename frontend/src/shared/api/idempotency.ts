import { useRef } from 'react';

/** 32 hexadecimal digits; `crypto.randomUUID` exists only in secure contexts. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * One key per thing to create: sending the same content again after a lost answer repeats the key, so that it is created
 * once; changed content gets a new key.
 */
export function useIdempotencyKey(): (content: unknown) => string {
  const last = useRef({ content: '', key: '' });
  return (content) => {
    const written = JSON.stringify(content);
    if (last.current.content !== written) last.current = { content: written, key: newKey() };
    return last.current.key;
  };
}
