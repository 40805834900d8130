// Which page of the kit is shown: the one that ?task= names, else the collector. Without script all of them stand below each other.
{
  const task = new URLSearchParams(location.search).get('task');
  const parts = [...document.querySelectorAll('[data-task]')];
  const shown = parts.find((part) => part.dataset.task === task) ?? parts[0];
  for (const part of parts) part.hidden = part !== shown;
}
