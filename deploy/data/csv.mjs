// RFC 4180 with LF: a value is quoted only where it must be.
export function toCsv(columns, rows) {
  const cell = (value) => {
    const text = value === undefined || value === null ? '' : Array.isArray(value) ? value.join('|') : String(value);
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns.join(','), ...rows.map((row) => columns.map((column) => cell(row[column])).join(','))].join('\n') + '\n';
}
