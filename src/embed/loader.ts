/**
 * For host pages whose browsers cannot size a frame by its content: gives each of this site's frames the height that it says.
 * Takes a message only from the frame's own window, of the one type, and a height in range.
 */
const site = new URL((document.currentScript as HTMLScriptElement).src).origin;
addEventListener('message', ({ source, data }) => {
  if (data?.type !== 'who-keeps-score:height' || !(data.height > 0 && data.height < 2e4)) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source && frame.src.startsWith(`${site}/`)) frame.style.height = `${data.height}px`;
});
