(function () {
  "use strict";
  var place = document.getElementById("search");
  var all = window.goldenThread || [];
  var most = 100;
  var label = document.createElement("label");
  label.htmlFor = "words";
  label.textContent = "Search for words or a code";
  var input = document.createElement("input");
  input.id = "words";
  input.type = "search";
  input.autocomplete = "off";
  var said = document.createElement("p");
  said.setAttribute("role", "status");
  var list = document.createElement("ul");
  place.append(label, input, said, list);
  function show() {
    var words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    list.replaceChildren();
    if (words.length === 0) {
      said.textContent = "";
      return;
    }
    var found = all.filter(function (one) {
      var text = (one[0] + " " + one[1] + " " + one[2]).toLowerCase();
      return words.every(function (word) { return text.includes(word); });
    });
    said.textContent = (found.length === 1 ? "1 thing is found" : found.length + " things are found")
      + (found.length > most ? "; the first " + most + " are shown" : "");
    found.slice(0, most).forEach(function (one) {
      var link = document.createElement("a");
      link.href = one[3];
      link.textContent = one[0];
      var item = document.createElement("li");
      item.append(link, ", " + one[1] + " " + one[2]);
      list.append(item);
    });
  }
  input.addEventListener("input", show);
  show();
}());
