import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

interface Props {
  label: string;
  placeholder?: string;
  value: string | undefined;
  onSearch: (q: string | undefined) => void;
}

/** Words to search for; they reach the URL a moment after the typing pauses. */
export function SearchField({ label, placeholder, value, onSearch }: Props) {
  const [typed, setTyped] = useState(value ?? '');
  const [known, setKnown] = useState({ url: value, sent: value });
  if (known.url !== value) {
    setKnown({ url: value, sent: known.sent });
    if (value !== known.sent) setTyped(value ?? '');
  }
  const later = useDebouncedCallback((text: string) => {
    const q = text.trim() || undefined;
    setKnown({ url: value, sent: q });
    onSearch(q);
  }, 300);
  return (
    <TextInput
      type="search"
      label={label}
      placeholder={placeholder}
      value={typed}
      maxLength={200}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        later(event.currentTarget.value);
      }}
    />
  );
}
