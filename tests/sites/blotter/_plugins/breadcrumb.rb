module Jekyll
  module FenBreadcrumb
    def breadcrumb_array(input)
      parts = input.split("/")
      (0...parts.size).map { |i| parts[0..i].join("/") + (i < parts.size - 1 || input.end_with?("/") ? "/" : "") }
    end
  end
end
Liquid::Template.register_filter(Jekyll::FenBreadcrumb)
