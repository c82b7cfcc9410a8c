# Two filters as an earlier version of a template has them.
module Corners
  def object_items(thing)
    case thing
    when Hash then thing.keys
    when Array then thing
    else return []
    end
  end

  def regex_strip(text)
    text.gsub(/[^\p{L}\p{N}]/u, " ")
  end
end

Liquid::Template.register_filter(Corners)
