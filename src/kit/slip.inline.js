// The slip of the reader's citizen: its sheet opens in place, and what counts is fetched when it opens, or in an idle moment where a citizen
// is kept on the device.
addEventListener('DOMContentLoaded', () => {
  const sheet = document.querySelector('dialog');
  const want = () => sheet.firstElementChild.dispatchEvent(new Event('wanted'));
  const link = document.querySelector('.slip a');
  let lost = false;
  // Where the sheet stays empty the link leads to the whole slip; the figures of the page are well.
  sheet.addEventListener('astro:hydration-error', (event) => {
    event.stopPropagation();
    lost = true;
    if (!sheet.open) return;
    sheet.close();
    link.click();
  });
  link.addEventListener('click', (event) => {
    if (lost) return;
    event.preventDefault();
    sheet.showModal();
  });
  sheet.addEventListener('click', ({ target }) => target === sheet && sheet.close());
  addEventListener('storage', ({ key }) => key === 'wks:citizen' && want());
  try {
    if (localStorage['wks:citizen']) (self.requestIdleCallback || setTimeout)(want);
  } catch {
    // Where nothing may be kept, nobody is.
  }
});
