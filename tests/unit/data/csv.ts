/** A reader of RFC 4180 written apart from the writer, letter by letter. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] as string;
    if (quoted && sign === '"' && text[i + 1] === '"') at += text[++i];
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === ',') [cells, at] = [[...cells, at], ''];
    else if (!quoted && sign === '\r' && text[i + 1] === '\n') {
      rows.push([...cells, at]);
      [cells, at] = [[], ''];
      i++;
    } else at += sign;
  }
  if (quoted || at !== '' || cells.length > 0) throw new Error('the file breaks off');
  return rows;
}
