// The slip of the reader's citizen: its sheet opens in place, and what counts is fetched when it opens, or in an idle moment where a citizen
// is kept on the device.
addEventListener('DOMContentLoaded', () => {
  const sheet = document.querySelector('dialog');
  const want = () => sheet.firstElementChild.dispatchEvent(new Event('wanted'));
  document.querySelector('.slip a').addEventListener('click', (event) => {
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
