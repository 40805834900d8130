(() => {
  let said;
  try {
    said = JSON.parse(localStorage.getItem('wks:bets')) || {};
  } catch {
    return;
  }
  for (const place of document.querySelectorAll('[data-bet]')) {
    const { bet, said: template } = place.dataset;
    const answer = said[bet];
    if (!Number.isFinite(answer)) continue;
    const options = place.closest('fieldset')?.querySelectorAll('input');
    if (options && !options[answer]) continue;
    if (options) options[answer].checked = true;
    else place.textContent = template.replace('{said}', answer.toLocaleString(document.documentElement.lang));
    place.hidden = false;
  }
})();
