// Where the evidence for a bet stands, a reader who placed it is told again what it was. Each place names its bet; a place
// within radios has the option picked, another says the number in the words that it brings along.
// What is stored may be anything.
let said = {};
try {
  said = JSON.parse(localStorage.getItem('wks:bets')) ?? {};
} catch {
  // Nothing that can be read was said.
}
for (const place of document.querySelectorAll('[data-bet]')) {
  const { bet, said: template } = place.dataset;
  const answer = said[bet];
  const options = place.closest('fieldset')?.querySelectorAll('input');
  if (!Number.isFinite(answer) || (options && !options[answer])) continue;
  if (options) options[answer].checked = true;
  else place.textContent = template.replace('{said}', answer.toLocaleString(document.documentElement.lang));
  place.hidden = false;
}
