// A link may say which level of a sheet is meant: ?level=easy. The choice is written back, so that the address can be given to a class.
(() => {
  const choices = [...document.querySelectorAll('[name=level]')];
  const address = new URL(location.href);
  const asked = choices.find(({ value }) => value === address.searchParams.get('level'));
  if (asked) asked.checked = true;
  addEventListener('change', ({ target }) => {
    if (target.name !== 'level') return;
    address.searchParams.set('level', target.value);
    history.replaceState(history.state, '', address);
  });
})();
