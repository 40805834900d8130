/** Fetches a data file of this site once, however many widgets ask; a failure may be tried again. */
const files = new Map<string, Promise<unknown>>();

export function fetchData<T>(path: string): Promise<T> {
  let file = files.get(path);
  if (!file) {
    file = fetch(path).then((response) => {
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return response.json() as Promise<unknown>;
    });
    file.catch(() => files.delete(path));
    files.set(path, file);
  }
  return file as Promise<T>;
}
