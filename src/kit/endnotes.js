(() => {
  const place = document.getElementById('endnotes');
  const gather = () => {
    place.innerHTML ||= `<h2>${place.dataset.title}</h2><ol>${[...document.querySelectorAll('.note-text')].map((note) => `<li>${note.innerHTML}</li>`).join('')}</ol>`;
    document.documentElement.dataset.endnotes = '';
  };
  addEventListener('beforeprint', gather);
  matchMedia('print').onchange = gather;
})();
