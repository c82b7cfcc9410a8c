module Jekyll
  module WillowArrays
    def array_filter(array)
      (array || []).map { |x| x.is_a?(String) ? x.strip : x }.select { |x| x and x != "" }
    end
  end
end
Liquid::Template.register_filter(Jekyll::WillowArrays)
